import Foundation
import SilaCore
import Testing

@Suite struct `A moment` {
    @Test func `is shown on the clock of Riyadh`() {
        let moment = Moment(microseconds: 1_773_556_200_000_000)
        #expect(moment.iso8601 == "2026-03-15T09:30:00+03:00")
        #expect(moment.date.iso == "2026-03-15")
        #expect(moment.clock == "09:30")
        #expect(Moment(microseconds: 1_773_556_200_000_250).iso8601 == "2026-03-15T09:30:00.000250+03:00")
    }

    @Test func `belongs to the day of Riyadh, which begins at nine in the evening of UTC`() throws {
        #expect(try #require(Moment(iso8601: "2026-03-15T20:59:59.999999Z")).date.iso == "2026-03-15")
        #expect(try #require(Moment(iso8601: "2026-03-15T21:00:00Z")).date.iso == "2026-03-16")
        #expect(try #require(Moment(iso8601: "1969-12-31T20:59:59Z")).date.iso == "1969-12-31")
        #expect(try Moment(startOf: day("2026-03-16")).iso8601 == "2026-03-16T00:00:00+03:00")
        #expect(try Moment(endOf: day("2026-03-15")) == Moment(startOf: day("2026-03-16")))
    }

    @Test(arguments: [
        "2026-03-15T09:30:00+03:00", "2026-03-15T06:30:00Z", "2026-03-15t06:30:00z", "2026-03-15 06:30:00+00",
        "2026-03-15T06:30:00.000000Z", "2026-03-15T06:30:00.0000009Z", "2026-03-15T01:30:00-05:00",
        "2026-03-15T12:00:00+05:30", "٢٠٢٦-٠٣-١٥T٠٩:٣٠:٠٠+٠٣:٠٠",
    ])
    func `is read in every zone`(_ text: String) throws {
        #expect(try #require(Moment(iso8601: text)).microseconds == 1_773_556_200_000_000)
    }

    @Test(arguments: [
        "", "2026-03-15", "2026-03-15T09:30:00", "2026-03-15T24:00:00Z", "2026-03-15T09:60:00Z", "2026-03-15T09:30:60Z",
        "2026-03-15T09:30Z", "2026-03-15T09:30:00.Z", "2026-03-15T09:30:00Zz", "2026-02-30T09:30:00Z",
        "2026-03-15T09:30:00+3:00", "2026-03-15T09:30:00+03:0", "2026-03-15T9:30:00Z",
    ])
    func `refuses what is no instant`(_ text: String) {
        #expect(Moment(iso8601: text) == nil)
    }

    @Test func `moves by a duration and measures one`() throws {
        let moment = try #require(Moment(iso8601: "2026-03-15T06:30:00Z"))
        let later = moment.adding(.seconds(90) + .microseconds(5))
        #expect(later.iso8601 == "2026-03-15T09:31:30.000005+03:00")
        #expect(moment.duration(to: later) == .microseconds(90_000_005))
        #expect(later.adding(.microseconds(-90_000_005)) == moment)
        #expect(moment < later)
    }

    @Test func `is held to the years 1 to 9999`() {
        #expect(Moment(microseconds: .max).iso8601 == "9999-12-31T23:59:59.999999+03:00")
        #expect(Moment(microseconds: .min).iso8601 == "0001-01-01T00:00:00+03:00")
        #expect(Moment(microseconds: 0).adding(.seconds(Int64.max)) == Moment(microseconds: .max))
        #expect(Moment(microseconds: 0).adding(.seconds(Int64.min)) == Moment(microseconds: .min))
        #expect(Moment(startOf: .first) == Moment(microseconds: .min))
    }

    @Test func `gives back what it was coded as`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let moment = Moment(
                microseconds: .random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &random))
            #expect(Moment(iso8601: moment.iso8601) == moment)
            let coded = try JSONEncoder().encode([moment])
            #expect(try JSONDecoder().decode([Moment].self, from: coded) == [moment])
        }
    }
}
