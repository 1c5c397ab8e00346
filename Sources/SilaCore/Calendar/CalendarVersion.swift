/// The hash by which a working calendar is told apart from another: FNV-1a, 64 bits, sixteen hexadecimal digits.
enum CalendarVersion {
    static func hash(
        weekends: [Weekend], rules: [HolidayRule], confirmed: [ConfirmedHoliday], announced: [AnnouncedDay]
    ) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ part: String) {
            // Each part ends in a byte that is in no text, so that two lists never run together alike.
            for byte in Array(part.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        for start in UmmAlQura.starts { add(String(start)) }
        for month in UmmAlQura.lengths { add(String(month)) }
        for weekend in weekends {
            add("weekend")
            add(weekend.from.iso)
            for day in weekend.days.map(\.rawValue).sorted() { add(String(day)) }
        }
        for rule in rules {
            add("rule")
            for part in [rule.reason.id, rule.reason.name.ar, rule.reason.name.en, anchor(rule.anchor)] { add(part) }
            add(extent(rule.extent))
        }
        for known in confirmed where moves(known, rules) {
            add("confirmed")
            for part in [known.holiday, String(known.year), known.first.iso] { add(part) }
            add(known.days.map { String($0.count) } ?? "")
        }
        for day in announced {
            add("announced")
            for part in [day.date.iso, day.kind.rawValue, day.name.ar, day.name.en, day.reason] { add(part) }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    private static func anchor(_ anchor: HolidayRule.Anchor) -> String {
        switch anchor {
        case .hijri(let month, let day, let daysAfter): "hijri \(month) \(day) \(daysAfter)"
        case .civil(let month, let day, let since): "civil \(month) \(day) \(since)"
        }
    }

    private static func extent(_ extent: HolidayRule.Extent) -> String {
        switch extent {
        case .days(let days): String(days.count)
        case .through(let month, let day): "through \(month) \(day)"
        }
    }

    /// Whether a confirmation changes what its rule reckons; one that does not leaves every day as it was.
    private static func moves(_ known: ConfirmedHoliday, _ rules: [HolidayRule]) -> Bool {
        guard let reckoned = rules.first(where: { $0.reason.id == known.holiday })?.span(in: known.year) else {
            return false
        }
        return reckoned.first != known.first || known.days.map { $0.count != reckoned.length } ?? false
    }
}
