import SilaCore
import Testing

@Suite struct `Shares of say` {
    @Test(
        arguments: [
            ([(1, 2), (1, 4), (1, 4)], "1/1"), ([(1, 8), (7, 24), (7, 12)], "1/1"), ([(1, 3), (1, 3)], "2/3"),
            ([], "0/1"), ([(2, 3), (1, 2)], "7/6"),
        ])
    func `are added exactly`(shares: [(Int, Int)], sum: String) throws {
        let found = try #require(Share.sum(shares.compactMap { Share($0.0, of: $0.1) }))
        #expect(found.text == sum)
        #expect(found.isWhole == (sum == "1/1"))
        #expect(found.isOver == (sum == "7/6"))
    }

    @Test func `are parts of a whole, in lowest terms`() {
        #expect(Share(6, of: 24)?.text == "1/4")
        #expect(Share(0, of: 4) == nil)
        #expect(Share(5, of: 4) == nil)
        #expect(Share(1, of: 0) == nil)
        #expect(Share(1, of: Share.greatestWhole + 1) == nil)
    }

    @Test func `whose sum cannot be reckoned exactly are no whole`() {
        let primes = [99_991, 99_989, 99_971, 99_961, 99_929]
        #expect(Share.sum(primes.compactMap { Share(1, of: $0) }) == nil)
    }
}

@Suite struct `An authority to act` {
    private let begun = CivilDate(iso: "2026-01-10")

    private func authority(_ change: (inout Authority) -> Void = { _ in }) throws -> Authority {
        var authority = Authority(
            id: "a", name: "سعيد", capacity: .guardian, document: "صك 1", validFrom: try #require(begun))
        change(&authority)
        return authority
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test func `holds from its first day to its last`() throws {
        let until = try day("2026-03-31")
        let held = try authority { $0.validUntil = until }
        #expect(held.standing(on: try day("2026-01-09")) == .coming(try day("2026-01-10")))
        #expect(held.standing(on: try day("2026-01-10")) == .holds)
        #expect(held.standing(on: until) == .holds)
        #expect(held.standing(on: try day("2026-04-01")) == .expired(until))
        #expect(try authority().standing(on: try day("2090-01-01")) == .holds)
    }

    @Test func `over a minor ends on the day of majority that was recorded, and with what ended it`() throws {
        let day = try day("2026-03-05")
        let held = try authority { $0.majorityOn = day }
        #expect(held.standing(on: try self.day("2026-03-04")) == .holds)
        #expect(held.standing(on: day) == .ofAge(day))
        let end = Authority.End(on: try self.day("2026-02-01"), why: .revoked)
        let ended = try authority { $0.end = end }
        #expect(ended.standing(on: try self.day("2026-01-31")) == .holds)
        #expect(ended.standing(on: end.on) == .ended(end))
    }
}
