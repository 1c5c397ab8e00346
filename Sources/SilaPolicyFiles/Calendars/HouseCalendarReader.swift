public import SilaCore

/// Reads `calendar.yaml`: the regime an association works by, and what it says of its own days.
public enum HouseCalendarReader {
    /// The calendar in the text; `regimes` are those there are calendars of.
    ///
    /// Throws every fault found, in the order of the lines.
    public static func read(
        text: String, file: String, regimes: [String]
    ) throws(PolicyFileError) -> HouseCalendar {
        try read(bytes: Array(text.utf8), file: file, regimes: regimes)
    }

    /// The calendar in the bytes, which are UTF-8.
    public static func read(
        bytes: [UInt8], file: String, regimes: [String]
    ) throws(PolicyFileError) -> HouseCalendar {
        let (field, _) = try Document.open(bytes, file: file)
        let fields = Fields(field, Layout(keys: ["regime", "weekend", "hours", "announced"]))
        let house = HouseCalendar(
            regime: fields?.required("regime").flatMap { regime($0, among: regimes) } ?? "labour",
            weekends: fields?.optional("weekend").map(WeekendList.read),
            hours: fields?.optional("hours").flatMap(HoursReader.read),
            announced: fields?.optional("announced").map(AnnouncedList.read) ?? [])
        if !field.sheet.faults.isEmpty { throw .faults(field.sheet.sortedFaults) }
        return house
    }

    private static func regime(_ field: Field, among regimes: [String]) -> String? {
        guard let written = field.id() else { return nil }
        if regimes.contains(written) { return written }
        field.reportUnknownWord(.unknownRegime, written, among: Vocabulary(keys: regimes))
        return nil
    }
}
