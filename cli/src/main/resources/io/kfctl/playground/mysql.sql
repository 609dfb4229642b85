-- The tutorial's source database, its user, and a second database that stands in for DolphinDB.
-- mysqld runs this once, when it makes its data folder.
CREATE USER 'root'@'127.0.0.1' IDENTIFIED BY '';
GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;

CREATE USER 'datasyn'@'%' IDENTIFIED BY '1234';
GRANT SELECT, RELOAD, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'datasyn'@'%';

CREATE DATABASE basicinfo;

CREATE TABLE basicinfo.index_components (
  `trade_date` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `code` varchar(20) NOT NULL,
  `effDate` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `indexShortName` varchar(20) CHARACTER SET utf8 DEFAULT NULL,
  `indexCode` varchar(20) NOT NULL,
  `secShortName` varchar(20) CHARACTER SET utf8 DEFAULT NULL,
  `exchangeCD` varchar(4) CHARACTER SET utf8 DEFAULT NULL,
  `weight` decimal(26,6) DEFAULT NULL,
  `timestamp` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  `flag` int NOT NULL DEFAULT '1',
  PRIMARY KEY (`trade_date`,`code`,`indexCode`,`flag`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO basicinfo.index_components
  (trade_date,code,effDate,indexShortName,indexCode,secShortName,exchangeCD,weight,timestamp,flag)
VALUES
  ('2006-11-30','000759','2018-06-30 03:48:05','中证500','000905','中百集团','XSHE',0.0044,'2018-06-30 05:43:05',1),
  ('2006-11-30','000759','2018-06-30 04:47:05','中证500','000906','中百集团','XSHE',0.0011,'2018-06-30 05:48:06',1),
  ('2006-11-30','600031','2018-06-30 05:48:05','上证180','000010','三一重工','XSHG',0.0043,'2018-06-30 05:48:05',1),
  ('2006-11-30','600031','2018-06-30 06:48:02','沪深300','000300','三一重工','XSHG',0.0029,'2018-06-30 05:48:05',1);

CREATE TABLE basicinfo.stock_basic (
  `id` bigint NOT NULL,
  `ts_code` varchar(20) NOT NULL,
  `symbol` varchar(20) DEFAULT NULL,
  `name` varchar(20) DEFAULT NULL,
  `area` varchar(20) DEFAULT NULL,
  `industry` varchar(40) DEFAULT NULL,
  `list_date` date DEFAULT NULL,
  PRIMARY KEY (`id`,`ts_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO basicinfo.stock_basic (id,ts_code,symbol,name,area,industry,list_date)
VALUES
  (1,'000001.SZ','000001','平安银行','深圳','银行','1991-04-03'),
  (2,'000002.SZ','000002','万科A','深圳','地产','1991-01-29'),
  (3,'000004.SZ','000004','ST国华','深圳','软件服务','1991-01-14');

-- The sink's side: Debezium's JDBC sink names a table after its topic, with _ for each dot.
CREATE DATABASE warehouse CHARACTER SET utf8mb4;

CREATE TABLE warehouse.mysqlserver_basicinfo_index_components (
  `trade_date` timestamp NOT NULL,
  `code` varchar(20) NOT NULL,
  `effDate` timestamp NOT NULL,
  `indexShortName` varchar(20) DEFAULT NULL,
  `indexCode` varchar(20) NOT NULL,
  `secShortName` varchar(20) DEFAULT NULL,
  `exchangeCD` varchar(4) DEFAULT NULL,
  `weight` decimal(26,6) DEFAULT NULL,
  `timestamp` timestamp NOT NULL,
  `flag` int NOT NULL,
  PRIMARY KEY (`trade_date`,`code`,`indexCode`,`flag`)
) ENGINE=InnoDB;

CREATE TABLE warehouse.mysqlserver_basicinfo_stock_basic (
  `id` bigint NOT NULL,
  `ts_code` varchar(20) NOT NULL,
  `symbol` varchar(20) DEFAULT NULL,
  `name` varchar(20) DEFAULT NULL,
  `area` varchar(20) DEFAULT NULL,
  `industry` varchar(40) DEFAULT NULL,
  `list_date` date DEFAULT NULL,
  PRIMARY KEY (`id`,`ts_code`)
) ENGINE=InnoDB;

CREATE USER 'warehouse'@'%' IDENTIFIED BY 'sink-demo';
GRANT ALL ON warehouse.* TO 'warehouse'@'%';

-- Who changes rows in the demonstration.
CREATE USER 'demo'@'%' IDENTIFIED BY 'demo';
GRANT ALL ON basicinfo.* TO 'demo'@'%';
GRANT ALL ON warehouse.* TO 'demo'@'%';
