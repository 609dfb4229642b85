package io.kfctl.host.ssh;

import java.util.Locale;
import java.util.Set;

/**
 * What kfctl makes of each keyword of ssh_config(5). Those of OpenSSH 10 are all here.
 *
 * <p>Harmless is what changes neither which host is reached, nor by which way, nor as whom, nor
 * which host keys are trusted: settings of the terminal, of forwardings, of logs and timeouts, and
 * orders of preference. Where kfctl is stricter than the file asks for, that is harmless too. All
 * the rest is refused when it applies to a host.
 */
final class ConfigKeywords {
  private static final Set<String> FOLLOWED =
      Set.of(
          "hostname",
          "user",
          "port",
          "identityfile",
          "identitiesonly",
          "identityagent",
          "userknownhostsfile",
          "globalknownhostsfile",
          "hostkeyalias",
          "ignoreunknown");

  private static final Set<String> HARMLESS =
      Set.of(
          ("addkeystoagent batchmode canonicaldomains canonicalizefallbacklocal"
                  + " canonicalizemaxdots canonicalizepermittedcnames casignaturealgorithms"
                  + " channeltimeout checkhostip clearallforwardings compression"
                  + " connectionattempts connecttimeout controlmaster controlpath controlpersist"
                  + " dynamicforward enableescapecommandline enablesshkeysign escapechar"
                  + " exitonforwardfailure fingerprinthash forkafterauthentication forwardagent"
                  + " forwardx11 forwardx11timeout forwardx11trusted gatewayports"
                  + " gssapiauthentication gssapidelegatecredentials hashknownhosts"
                  + " hostbasedacceptedalgorithms hostbasedauthentication ipqos"
                  + " kbdinteractiveauthentication kbdinteractivedevices localforward loglevel"
                  + " logverbose nohostauthenticationforlocalhost numberofpasswordprompts"
                  + " obscurekeystroketiming passwordauthentication permitlocalcommand"
                  + " permitremoteopen preferredauthentications proxyusefdpass"
                  + " pubkeyauthentication rekeylimit remoteforward requesttty"
                  + " securitykeyprovider sendenv serveralivecountmax serveraliveinterval"
                  + " sessiontype setenv stdinnull streamlocalbindmask streamlocalbindunlink"
                  + " stricthostkeychecking syslogfacility tag tcpkeepalive tunnel tunneldevice"
                  + " updatehostkeys usekeychain verifyhostkeydns versionaddendum visualhostkey"
                  + " warnweakcrypto xauthlocation"
                  // old names and what ssh itself ignores today
                  + " challengeresponseauthentication cipher compressionlevel dsaauthentication"
                  + " fallbacktorsh gssapikeyexchange gssapirenewalforcesrekey"
                  + " gssapitrustdns hostbasedkeytypes keepalive keychainintegration protocol"
                  + " rhostsrsaauthentication rsaauthentication skeyauthentication"
                  + " useprivilegedport useroaming usersh")
              .split(" "));

  private static final Set<String> REFUSED =
      Set.of(
          ("addressfamily bindaddress bindinterface canonicalizehostname certificatefile ciphers"
                  + " hostkeyalgorithms include kexalgorithms knownhostscommand localcommand macs"
                  + " match pkcs11provider proxycommand proxyjump pubkeyacceptedalgorithms"
                  + " pubkeyacceptedkeytypes refuseconnection remotecommand requiredrsasize"
                  + " revokedhostkeys smartcarddevice")
              .split(" "));

  /** Lists that may also add to or reorder ssh's own list, which takes nothing away. */
  private static final Set<String> ALGORITHMS =
      Set.of(
          "ciphers",
          "hostkeyalgorithms",
          "kexalgorithms",
          "macs",
          "pubkeyacceptedalgorithms",
          "pubkeyacceptedkeytypes");

  private ConfigKeywords() {}

  static boolean isFollowed(String key) {
    return FOLLOWED.contains(key);
  }

  static boolean isKnown(String key) {
    return FOLLOWED.contains(key) || HARMLESS.contains(key) || REFUSED.contains(key);
  }

  /** Whether this line, when it applies, asks for something that kfctl does not do. */
  static boolean isRefused(ConfigLine line) {
    if (!REFUSED.contains(line.key())) {
      return false;
    }
    String value = line.value().toLowerCase(Locale.ROOT);
    return switch (line.key()) {
      case "proxyjump", "proxycommand", "pkcs11provider", "remotecommand", "certificatefile" ->
          !value.equals("none");
      case "knownhostscommand", "revokedhostkeys" -> !value.equals("none");
      case "canonicalizehostname" -> !value.equals("no");
      // Java prefers IPv4 as it is
      case "addressfamily" -> !value.equals("any") && !value.equals("inet");
      default ->
          !(ALGORITHMS.contains(line.key()) && (value.startsWith("+") || value.startsWith("^")));
    };
  }
}
