package io.kfctl.host.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import io.kfctl.host.Prompt;
import java.util.Arrays;
import java.util.Optional;

/** Answers what a host asks during the login, by asking the person at the terminal. */
final class Login implements UserInfo, UIKeyboardInteractive {
  private static final int TRIES = 3;

  private final SshDestination destination;
  private final Prompt prompt;
  private int tries;
  private String password = "";
  private volatile boolean unanswered;

  Login(SshDestination destination, Prompt prompt) {
    this.destination = destination;
    this.prompt = prompt;
  }

  /** Whether the host wanted a password and there was nobody to give one. */
  boolean wasUnanswered() {
    return unanswered;
  }

  @Override
  public boolean promptPassword(String message) {
    Optional<String> answer = ask("Password for " + who() + ":");
    password = answer.orElse("");
    return answer.isPresent();
  }

  @Override
  public String getPassword() {
    String answer = password;
    password = "";
    return answer;
  }

  @Override
  public String[] promptKeyboardInteractive(
      String target, String name, String instruction, String[] prompts, boolean[] echo) {
    String[] answers = new String[prompts.length];
    for (int i = 0; i < prompts.length; i++) {
      Optional<String> answer = ask(who() + ": " + harmless(prompts[i]));
      if (answer.isEmpty()) {
        return null;
      }
      answers[i] = answer.get();
    }
    return answers;
  }

  /** jsch takes text only, so the answer cannot be wiped from memory. */
  private Optional<String> ask(String question) {
    if (tries++ >= TRIES) {
      return Optional.empty();
    }
    Optional<char[]> answer = prompt.password(question);
    unanswered |= answer.isEmpty();
    return answer.map(
        typed -> {
          String text = new String(typed);
          Arrays.fill(typed, '\0');
          return text;
        });
  }

  private String who() {
    return destination.user() + "@" + destination.host();
  }

  /** The host's own words could hold anything, such as codes that move the cursor. */
  private static String harmless(String words) {
    String printable = words.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() > 200 ? printable.substring(0, 200) : printable;
  }

  @Override
  public void showMessage(String message) {
    // The banner of a host is for people who log in.
  }

  @Override
  public boolean promptYesNo(String message) {
    return false;
  }

  @Override
  public boolean promptPassphrase(String message) {
    return false;
  }

  @Override
  public String getPassphrase() {
    return "";
  }
}
