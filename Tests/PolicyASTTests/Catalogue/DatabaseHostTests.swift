import PolicyAST
import Testing

struct DatabaseHostTests {
  @Test func `endpoints of managed databases are known by their names`() {
    let cases: [(host: String, kind: Database.Kind?, isPublic: Bool?)] = [
      ("rm-bp1abcdefghijklm2.mysql.rds.aliyuncs.com", .rds, false),
      ("rm-bp1abcdefghijklm2ko.mysql.rds.aliyuncs.com", .rds, true),
      ("rm-bp1abcdefghijklmo.mysql.rds.aliyuncs.com", .rds, nil),
      ("orders-pub.mysql.rds.aliyuncs.com", .rds, true), ("orders.mysql.rds.aliyuncs.com", .rds, nil),
      ("pgm-bp1abcde.pg.rds.aliyuncs.com", .rds, false), ("RM-BP1ABCDEO.MySQL.RDS.aliyuncs.com", .rds, true),
      ("dds-bp1abc-pub.mongodb.rds.aliyuncs.com", .mongodb, true),
      ("dds-bp1abc.mongodb.rds.aliyuncs.com", .mongodb, false),
      ("r-bp1abcdef.redis.rds.aliyuncs.com", .redis, false), ("r-bp1abcdefpd.redis.rds.aliyuncs.com", .redis, true),
      ("pc-bp1abcdef.rwlb.rds.aliyuncs.com", .polardb, false),
      ("pc-bp1abcdefo.mysql.polardb.rds.aliyuncs.com", .polardb, true),
      ("am-bp1abcdef.ads.aliyuncs.com", .adb, false), ("gp-bp1abcdef-master-pub.gpdb.rds.aliyuncs.com", .gpdb, true),
      ("ld-bp1abc-proxy-lindorm-vpc.lindorm.rds.aliyuncs.com", .lindorm, false),
      ("es-cn-abc.elasticsearch.aliyuncs.com", .elasticsearch, nil),
      ("es-cn-abc.public.elasticsearch.aliyuncs.com", .elasticsearch, true),
      ("shop.cn-hangzhou.ots.aliyuncs.com", .tablestore, true),
      ("shop.cn-hangzhou.vpc.tablestore.aliyuncs.com", .tablestore, false),
      ("shop.cn-hangzhou.ots-internal.aliyuncs.com", .tablestore, false),
      ("orders.abc.eu-west-1.rds.amazonaws.com", .rds, nil),
      ("orders.cluster-abc.eu-west-1.rds.amazonaws.com", .cluster, nil),
      ("c.abc.0001.euw1.cache.amazonaws.com", .redis, false),
      ("d.cluster-abc.eu-west-1.docdb.amazonaws.com", .cluster, nil),
      ("w.abc.cn-north-1.redshift.amazonaws.com.cn", .redshift, nil),
      ("vpc-logs-abc.eu-west-1.es.amazonaws.com", .elasticsearch, false),
      ("rds.aliyuncs.com", nil, nil), ("rds.cn-hangzhou.aliyuncs.com", nil, nil), ("mongodb.aliyuncs.com", nil, nil),
      ("rds.eu-west-1.amazonaws.com", nil, nil), ("oss-cn-hangzhou.aliyuncs.com", nil, nil),
      ("db.example.com", nil, nil), ("bucket.s3.amazonaws.com", nil, nil), (".rds.aliyuncs.com", nil, nil),
      ("mysql.rds.example.com", nil, nil), ("", nil, nil),
    ]

    for one in cases {
      let host = DatabaseHost(one.host)
      #expect(host?.kind == one.kind, "\(one.host)")
      #expect(host?.isPublic == one.isPublic, "\(one.host)")
    }
  }

  @Test func `host names are found in addresses and connection strings`() {
    let cases: [(text: String, words: [String])] = [
      ("db.example.com", ["db.example.com"]), ("mysql://u:p@db.example.com:3306/shop", ["db.example.com"]),
      ("jdbc:mysql://db.example.com/shop?ssl=1", ["db.example.com"]), ("a.b,c.d:1", ["a.b", "c.d"]),
      ("host=db.example.com. port=1", ["db.example.com"]), ("plain words", []), ("", []),
      ("mongodb://root:x@a.b.c:1,d.e.f:2/admin", ["a.b.c", "d.e.f"]),
    ]

    for (text, words) in cases {
      #expect(HostNames(in: Text(text)).words.map(\.text) == words, "\(text)")
    }
    let hole = Text.Piece.hole(Unresolved(.parameter, "${var.id}"))
    let text = Text(pieces: [.literal("mysql://"), hole, .literal(".mysql.rds.aliyuncs.com:3306")])
    let word = HostNames(in: text).words.first
    #expect(word?.text == "${var.id}.mysql.rds.aliyuncs.com" && word?.start == 8)
    #expect(HostNames(in: Text(pieces: [hole])).words.isEmpty)
  }
}
