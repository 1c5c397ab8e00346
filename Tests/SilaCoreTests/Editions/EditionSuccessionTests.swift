import SilaCore
import Testing

@Suite struct `Which edition is in force` {
    private func edition(_ number: Int, published: String, hour: Int = 10, effective: String? = nil) -> EditionDates {
        EditionDates(
            number: number, publishedAt: Sample.moment(published, hour: hour),
            effectiveOn: Sample.date(effective ?? published))
    }

    private func reigns(_ editions: [EditionDates], _ day: String, hour: Int = 12) -> [Int] {
        EditionSuccession.reigns(editions, until: Sample.moment(day, hour: hour)).map(\.number)
    }

    @Test func `is the one published last, from the moment of its publication`() {
        let editions = [edition(1, published: "2026-03-01"), edition(2, published: "2026-03-10", hour: 11)]
        #expect(reigns(editions, "2026-02-28") == [])
        #expect(reigns(editions, "2026-03-10", hour: 10) == [1])
        #expect(reigns(editions, "2026-03-10", hour: 11) == [1, 2])
    }

    @Test func `changes at midnight in Riyadh of the day that the new one names`() {
        let editions = [
            edition(1, published: "2026-03-01"), edition(2, published: "2026-03-10", effective: "2026-12-01"),
        ]
        let midnight = Moment(startOf: Sample.date("2026-12-01"))
        #expect(midnight.iso8601 == "2026-12-01T00:00:00+03:00")
        #expect(EditionSuccession.reigns(editions, until: midnight.adding(.microseconds(-1))).map(\.number) == [1])
        #expect(EditionSuccession.reigns(editions, until: midnight).map(\.number) == [1, 2])
    }

    @Test func `published in between holds until the day of the one that waits`() {
        let editions = [
            edition(1, published: "2026-03-01"), edition(2, published: "2026-03-10", effective: "2026-12-01"),
            edition(3, published: "2026-05-01"),
        ]
        #expect(reigns(editions, "2026-05-02") == [1, 3])
        #expect(reigns(editions, "2026-12-01") == [1, 3, 2])
    }

    @Test func `is never one that another had replaced before its day came`() {
        let editions = [
            edition(1, published: "2026-03-01"), edition(2, published: "2026-03-10", effective: "2026-12-01"),
            edition(3, published: "2026-03-11", effective: "2026-12-01"),
        ]
        #expect(reigns(editions, "2026-12-05") == [1, 3])
        #expect(reigns(editions.reversed(), "2026-12-05") == [1, 3])
    }

    @Test func `begins with the publication where the day named is past`() {
        let late = [edition(1, published: "2026-03-01"), edition(2, published: "2026-03-10", effective: "2026-03-05")]
        #expect(reigns(late, "2026-03-09") == [1])
        #expect(reigns(late, "2026-03-10") == [1, 2])
    }

    @Test func `follows whoever outranks, in whatever order it is asked`() {
        var editions: [EditionDates] = []
        for number in 1...40 {
            let day = Sample.date("2026-03-01").adding(days: (number * 17) % 60)
            let published = Sample.date("2026-01-01").adding(days: number)
            editions.append(
                EditionDates(
                    number: number, publishedAt: Sample.moment(published.iso), effectiveOn: max(day, published)))
        }
        for offset in stride(from: 0, to: 120, by: 3) {
            let now = Sample.moment(Sample.date("2026-01-02").adding(days: offset).iso, hour: 12)
            let come = editions.filter { $0.start <= now }
            let best = come.max { $1.outranks($0) }
            #expect(EditionSuccession.reigns(editions.shuffled(), until: now).last == best)
        }
    }
}
