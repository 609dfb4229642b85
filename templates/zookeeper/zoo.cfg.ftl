# Written by kfctl: change zookeeper.properties in cluster.yaml, not this file.
tickTime=2000
initLimit=10
syncLimit=5
dataDir=${zookeeper.home}/data
dataLogDir=${zookeeper.home}/datalog
clientPort=${zookeeper.port}

# Without these two, snapshots and transaction logs are kept for ever.
autopurge.snapRetainCount=3
autopurge.purgeInterval=24

# What kfctl asks to see whether a member is well; the other commands stay closed.
4lw.commands.whitelist=srvr,mntr,ruok,stat,conf,isro

# The admin web server would listen on port 8080 of every address.
admin.enableServer=false
<#if (zookeeper.members?size > 1)>

# The ensemble: quorum port, then election port.
<#list zookeeper.members as member>
server.${member.id}=${member.endpoint}
</#list>
<#if zookeeper.quorumListenOnAllIPs>

# This host's name may stand for a loopback address in its own /etc/hosts.
quorumListenOnAllIPs=true
</#if>
</#if>
