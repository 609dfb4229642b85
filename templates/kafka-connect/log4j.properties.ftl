# Written by kfctl. The worker's log: the journal, and files that never exceed 11 x 50 MB.
log4j.rootLogger=INFO, stdout, connectAppender

log4j.appender.stdout=org.apache.log4j.ConsoleAppender
log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
log4j.appender.stdout.layout.ConversionPattern=[%d] %p %X{connector.context}%m (%c)%n

log4j.appender.connectAppender=org.apache.log4j.RollingFileAppender
log4j.appender.connectAppender.File=${connect.home}/logs/connect.log
log4j.appender.connectAppender.MaxFileSize=50MB
log4j.appender.connectAppender.MaxBackupIndex=10
log4j.appender.connectAppender.layout=org.apache.log4j.PatternLayout
# connector.context names the connector and task that a line belongs to.
log4j.appender.connectAppender.layout.ConversionPattern=[%d] %p %X{connector.context}%m (%c)%n

log4j.logger.org.apache.zookeeper=ERROR
log4j.logger.org.reflections=ERROR
