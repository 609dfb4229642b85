<#-- What no service here needs. Checked with systemd-analyze security on systemd 252; older
     versions ignore the directives they do not know. A JVM compiles code as it runs, so
     MemoryDenyWriteExecute is left out: it would kill it. -->
NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths=${unit.writable?join(" ")}
ProtectHome=${unit.protectHome}
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
RestrictSUIDSGID=yes
RestrictNamespaces=yes
RestrictRealtime=yes
LockPersonality=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
SystemCallArchitectures=native
SystemCallFilter=@system-service
RemoveIPC=yes
UMask=0027
CapabilityBoundingSet=
