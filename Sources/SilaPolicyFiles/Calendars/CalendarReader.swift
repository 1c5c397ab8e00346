public import SilaCore

/// Reads the calendar of a regime, `tenants/_calendars/labour.yaml`: weekend, holidays, confirmed and announced days.
///
/// Pure: the same text gives the same calendar or the same faults.
public enum CalendarReader {
    /// The calendar in the text; `id` is the regime it has to be, by the file's name.
    ///
    /// Throws every fault found, in the order of the lines.
    public static func read(text: String, id: String, file: String) throws(PolicyFileError) -> WorkingCalendar {
        try read(bytes: Array(text.utf8), id: id, file: file)
    }

    /// The calendar in the bytes, which are UTF-8.
    public static func read(bytes: [UInt8], id: String, file: String) throws(PolicyFileError) -> WorkingCalendar {
        let (field, _) = try Document.open(bytes, file: file)
        let calendar = calendar(field, id: id)
        guard let calendar, field.sheet.faults.isEmpty else { throw .faults(field.sheet.sortedFaults) }
        return calendar
    }

    private static let keys = ["id", "name", "weekend", "holidays", "hours", "confirmed", "announced"]

    private static func calendar(_ field: Field, id: String) -> WorkingCalendar? {
        guard let fields = Fields(field, Layout(keys: keys)) else { return nil }
        let named = fields.required("id").flatMap { $0.regimeID(id) }
        let name = fields.required("name")?.name()
        let weekends = fields.required("weekend").map(WeekendList.read) ?? []
        let (rules, ids) = fields.required("holidays").map(HolidayList.read) ?? ([], [])
        let confirmed = fields.optional("confirmed").map { ConfirmedList(rules: rules, ids: ids).read($0) } ?? []
        let announced = fields.optional("announced").map(AnnouncedList.read) ?? []
        let hours = fields.optional("hours").flatMap(HoursReader.read)
        guard let named, let name else { return nil }
        return WorkingCalendar(
            id: named, name: name, weekends: weekends, rules: rules, confirmed: confirmed, announced: announced,
            hours: hours)
    }
}

extension Field {
    /// The id of a regime, which is its file's name.
    fileprivate func regimeID(_ name: String) -> String? {
        guard let id = id() else { return nil }
        if id == name { return id }
        report(
            .unknownWord, expected: name, found: id, ar: "المعرّف لا يطابق اسم الملف «\(name).yaml»",
            en: "`\(id)` is not the name of the file, `\(name).yaml`")
        return nil
    }
}

/// The hours a day is worked: `{usual: 8, ramadan: 6}`, one of them at the least.
enum HoursReader {
    /// The hours.
    static func read(_ field: Field) -> WorkingHours? {
        guard let fields = Fields(field, Layout(keys: ["usual", "ramadan"])) else { return nil }
        let usual = fields.optional("usual")?.count(in: 1...24).map(HoursPerDay.init)
        let ramadan = fields.optional("ramadan")?.count(in: 1...24).map(HoursPerDay.init)
        if !fields.has("usual"), !fields.has("ramadan") { _ = fields.required("ramadan") }
        return WorkingHours(usual: usual, ramadan: ramadan)
    }
}
