extension CELTimeZone {
  /// The standard offset, in minutes east of UTC, and the kind of daylight saving of each name known.
  ///
  /// - Source: the IANA time zone database, release 2025; the rules are those in force today, as far back as
  ///   `Daylight` says. Names that change their clocks by other rules are left out rather than guessed.
  static let table: [String: (minutes: Int, daylight: Daylight)] = {
    var table: [String: (minutes: Int, daylight: Daylight)] = [:]
    for line in rows.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, let daylight = Daylight(name: words[0]), let minutes = Int(words[1]) else { continue }
      for name in words.dropFirst(2) { table[String(name)] = (minutes, daylight) }
    }
    return table
  }()

  private static let rows = """
    none 0 UTC GMT Etc/UTC Etc/GMT Etc/Zulu Zulu Universal Africa/Abidjan Africa/Accra Africa/Dakar
    none 0 Atlantic/Reykjavik Iceland
    none 60 Africa/Lagos Africa/Algiers Africa/Tunis Africa/Kinshasa Africa/Luanda
    none 120 Africa/Johannesburg Africa/Harare Africa/Maputo Africa/Tripoli Africa/Khartoum Europe/Kaliningrad
    none 180 Africa/Nairobi Africa/Addis_Ababa Asia/Riyadh Asia/Baghdad Asia/Kuwait Asia/Qatar Europe/Moscow
    none 180 Europe/Istanbul Europe/Minsk Asia/Amman Asia/Damascus Turkey Asia/Istanbul
    none 210 Asia/Tehran Iran
    none 240 Asia/Dubai Asia/Muscat Asia/Baku Asia/Tbilisi Asia/Yerevan Europe/Samara Indian/Mauritius
    none 270 Asia/Kabul
    none 300 Asia/Karachi Asia/Tashkent Asia/Yekaterinburg Indian/Maldives Asia/Almaty
    none 330 Asia/Kolkata Asia/Calcutta Asia/Colombo
    none 345 Asia/Kathmandu Asia/Katmandu
    none 360 Asia/Dhaka Asia/Thimphu Asia/Omsk Asia/Urumqi
    none 390 Asia/Yangon Asia/Rangoon
    none 420 Asia/Bangkok Asia/Jakarta Asia/Ho_Chi_Minh Asia/Saigon Asia/Novosibirsk
    none 480 Asia/Shanghai Asia/Hong_Kong Asia/Taipei Asia/Singapore Asia/Manila Asia/Kuala_Lumpur Asia/Macau
    none 480 Asia/Chongqing Australia/Perth Asia/Makassar Asia/Irkutsk PRC Hongkong Singapore ROC
    none 525 Australia/Eucla
    none 540 Asia/Tokyo Asia/Seoul Asia/Pyongyang Japan ROK Asia/Jayapura
    none 570 Australia/Darwin
    none 600 Australia/Brisbane Australia/Queensland Pacific/Guam Pacific/Port_Moresby Asia/Vladivostok
    none 660 Pacific/Noumea Pacific/Guadalcanal Asia/Magadan
    none 720 Pacific/Fiji Pacific/Tarawa Asia/Kamchatka
    none 780 Pacific/Tongatapu Pacific/Apia
    none 840 Pacific/Kiritimati
    none -60 Atlantic/Cape_Verde
    none -180 America/Sao_Paulo America/Argentina/Buenos_Aires America/Buenos_Aires America/Montevideo
    none -180 America/Bahia America/Fortaleza Brazil/East
    none -240 America/Caracas America/La_Paz America/Puerto_Rico America/Manaus America/Guyana
    none -240 America/Santo_Domingo
    none -300 America/Bogota America/Lima America/Panama America/Jamaica America/Guayaquil America/Cancun EST
    none -360 America/Costa_Rica America/Guatemala America/El_Salvador America/Regina America/Mexico_City
    none -420 America/Phoenix US/Arizona MST
    none -600 Pacific/Honolulu US/Hawaii HST Pacific/Tahiti
    none -660 Pacific/Pago_Pago
    none -570 Pacific/Marquesas
    northAmerica -210 America/St_Johns Canada/Newfoundland
    northAmerica -240 America/Halifax Canada/Atlantic Atlantic/Bermuda
    northAmerica -300 America/New_York America/Toronto America/Detroit US/Eastern Canada/Eastern EST5EDT
    northAmerica -300 America/Montreal
    northAmerica -360 America/Chicago America/Winnipeg US/Central Canada/Central CST6CDT
    northAmerica -420 America/Denver America/Edmonton America/Boise US/Mountain Canada/Mountain MST7MDT
    northAmerica -480 America/Los_Angeles America/Vancouver America/Tijuana US/Pacific Canada/Pacific PST8PDT
    northAmerica -540 America/Anchorage US/Alaska
    europe -60 Atlantic/Azores
    europe 0 Europe/London Europe/Dublin Europe/Lisbon Atlantic/Canary GB Portugal WET
    europe 60 Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Vienna Europe/Zurich Europe/Brussels
    europe 60 Europe/Amsterdam Europe/Copenhagen Europe/Oslo Europe/Stockholm Europe/Prague Europe/Budapest
    europe 60 Europe/Warsaw Europe/Belgrade Europe/Zagreb Europe/Luxembourg Europe/Monaco Europe/Malta
    europe 60 Europe/Bratislava Europe/Ljubljana Europe/Sarajevo Europe/Skopje Europe/Tirane CET MET
    europe 120 Europe/Athens Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Bucharest Europe/Sofia Europe/Riga
    europe 120 Europe/Tallinn Europe/Vilnius Asia/Nicosia EET
    australia 570 Australia/Adelaide Australia/South
    australia 600 Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra Australia/ACT
    australia 600 Australia/NSW Australia/Victoria
    newZealand 720 Pacific/Auckland NZ Antarctica/McMurdo
    """
}

extension CELTimeZone.Daylight {
  fileprivate init?(name: Substring) {
    switch name {
    case "none": self = .none
    case "northAmerica": self = .northAmerica
    case "europe": self = .europe
    case "australia": self = .australia
    case "newZealand": self = .newZealand
    default: return nil
    }
  }
}
