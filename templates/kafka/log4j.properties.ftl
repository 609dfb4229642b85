# Written by kfctl. The broker's logs: the journal, and files that never exceed 1 GB together.
log4j.rootLogger=INFO, stdout, kafkaAppender

log4j.appender.stdout=org.apache.log4j.ConsoleAppender
log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n

<#macro rolling name file size backups>
log4j.appender.${name}=org.apache.log4j.RollingFileAppender
log4j.appender.${name}.File=${kafka.home}/logs/${file}
log4j.appender.${name}.MaxFileSize=${size}
log4j.appender.${name}.MaxBackupIndex=${backups}
log4j.appender.${name}.layout=org.apache.log4j.PatternLayout
log4j.appender.${name}.layout.ConversionPattern=[%d] %p %m (%c)%n
</#macro>
<@rolling "kafkaAppender" "server.log" "50MB" 10/>

<@rolling "stateChangeAppender" "state-change.log" "10MB" 5/>

<@rolling "requestAppender" "kafka-request.log" "10MB" 5/>

<@rolling "cleanerAppender" "log-cleaner.log" "10MB" 5/>

<@rolling "controllerAppender" "controller.log" "10MB" 5/>

<@rolling "authorizerAppender" "kafka-authorizer.log" "10MB" 5/>

log4j.logger.org.apache.zookeeper=INFO
log4j.logger.kafka=INFO
log4j.logger.org.apache.kafka=INFO

log4j.logger.kafka.request.logger=WARN, requestAppender
log4j.additivity.kafka.request.logger=false
log4j.logger.kafka.network.RequestChannel$=WARN, requestAppender
log4j.additivity.kafka.network.RequestChannel$=false

log4j.logger.kafka.controller=INFO, controllerAppender
log4j.additivity.kafka.controller=false
log4j.logger.kafka.log.LogCleaner=INFO, cleanerAppender
log4j.additivity.kafka.log.LogCleaner=false
log4j.logger.state.change.logger=INFO, stateChangeAppender
log4j.additivity.state.change.logger=false

# DEBUG here writes every decision of an authorizer.
log4j.logger.kafka.authorizer.logger=INFO, authorizerAppender
log4j.additivity.kafka.authorizer.logger=false
