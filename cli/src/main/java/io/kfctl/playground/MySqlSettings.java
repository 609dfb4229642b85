package io.kfctl.playground;

import java.nio.file.Path;

/**
 * The settings file of the demonstration's MySQL: what change data capture needs (row images in the
 * binlog, GTIDs; Debezium's documentation, "Setting up MySQL"), and little memory.
 *
 * @param programs the unpacked server
 * @param folder for data, logs and these settings
 * @param address what it listens on
 */
record MySqlSettings(Path programs, Path folder, String address, int port) {

  String text() {
    return """
        # Written by kfctl.
        [mysqld]
        basedir=%1$s
        lc_messages_dir=%1$s/share
        character_sets_dir=%1$s/share/charsets
        datadir=%2$s/data
        socket=mysql.sock
        pid-file=%2$s/mysql.pid
        log-error=%2$s/mysql.log
        bind-address=%3$s
        port=%4$d
        user=%5$s
        mysqlx=0
        skip_name_resolve=1
        default_authentication_plugin=mysql_native_password
        character_set_server=utf8mb4
        default_time_zone='+00:00'
        server-id=1
        log_bin=mysql-bin
        binlog_format=ROW
        binlog_row_image=FULL
        gtid_mode=ON
        enforce_gtid_consistency=ON
        # small: this is a demonstration beside a whole stack
        innodb_buffer_pool_size=64M
        performance_schema=OFF
        """
        .formatted(programs, folder, address, port, System.getProperty("user.name"));
  }
}
