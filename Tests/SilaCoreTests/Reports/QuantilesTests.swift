import SilaCore
import Testing

@Suite struct `A distribution` {
    private func of(_ values: [Int]) -> Quantiles {
        var distribution = Quantiles()
        for value in values { distribution.add(value) }
        return distribution
    }

    @Test(arguments: [
        ([7], 7, 7), ([1, 2], 1, 2), ([1, 2, 3], 2, 3), ([3, 1, 2, 4], 2, 4), (Array(1...10), 5, 9),
        (Array(1...11), 6, 10), ([0, 0, 0, 0, 0, 0, 0, 0, 0, 50], 0, 0),
    ])
    func `gives quantiles by nearest rank`(values: [Int], median: Int, ninetieth: Int) {
        let distribution = of(values)
        #expect(distribution.median == median)
        #expect(distribution.ninetieth == ninetieth)
        #expect(distribution.greatest == values.max())
        #expect(distribution.count == values.count)
    }

    @Test func `agrees with sorting, whatever the values`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                Int.random(in: 0...20, using: &generator)
            }
            let sorted = values.sorted()
            for percent in [1, 25, 50, 75, 90, 99, 100] {
                let rank = max(1, (values.count * percent + 99) / 100)
                #expect(of(values).quantile(percent: percent) == sorted[rank - 1])
            }
        }
    }

    @Test func `of nothing has no quantile`() {
        #expect(of([]).median == nil && of([]).greatest == nil)
    }
}

@Suite struct `Reasons` {
    @Test func `are counted in the words recorded, white space aside`() {
        var reasons = ReasonCounts()
        for reason in ["إثبات الدخل", " إثبات  الدخل\n", "صورة الهوية", nil, " "] { reasons.add(reason) }
        #expect(reasons.sorted.map(\.reason) == ["إثبات الدخل", "صورة الهوية"])
        #expect(reasons.sorted.map(\.count) == [2, 1])
        #expect(reasons.others == 2)
    }

    @Test func `beyond those kept are counted together`() {
        var reasons = ReasonCounts()
        for number in 0..<(ReasonCounts.kept + 50) { reasons.add("سبب \(number)") }
        reasons.add("سبب 0")
        #expect(reasons.sorted.count == ReasonCounts.kept)
        #expect(reasons.others == 50)
        #expect(reasons.sorted.first?.reason == "سبب 0")
    }
}
