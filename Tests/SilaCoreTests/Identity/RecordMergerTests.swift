import SilaCore
import Testing

@Suite struct `Merging two records` {
    private static let citizen = NationalID(reading: "1000000610")
    private static let other = NationalID(reading: "1000000628")
    private static let resident = NationalID(reading: "2000000014")

    private func objection(
        _ kept: NationalID?, _ merged: NationalID?, keptIsMerged: Bool = false, mergedIsMerged: Bool = false
    ) -> RecordMerger.Objection? {
        RecordMerger.objection(
            kept: .init(nationalID: kept, isMerged: keptIsMerged),
            merged: .init(nationalID: merged, isMerged: mergedIsMerged), same: false)
    }

    @Test func `keeps the record that has the number`() {
        #expect(Self.citizen != nil && Self.other != nil && Self.resident != nil)
        #expect(objection(Self.citizen, nil) == nil)
        #expect(objection(nil, nil) == nil)
        #expect(objection(nil, Self.citizen) == .numberOnTheOther)
        #expect(objection(nil, Self.resident) == .numberOnTheOther)
    }

    @Test func `lets a citizen's number stand beside the iqama of before, and never the other way round`() {
        #expect(objection(Self.citizen, Self.resident) == nil)
        #expect(objection(Self.resident, Self.citizen) == .numberOnTheOther)
    }

    @Test func `of two people is refused`() {
        #expect(objection(Self.citizen, Self.other) == .twoPeople)
    }

    @Test func `is refused where one of them is merged already, before anything else`() {
        #expect(objection(Self.citizen, Self.other, keptIsMerged: true) == .merged)
        #expect(objection(Self.citizen, nil, mergedIsMerged: true) == .merged)
    }
}
