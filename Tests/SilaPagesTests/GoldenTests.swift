import SilaPages
import Testing

@Suite struct `A page as it was last read` {
    @Test func `every page in every state is what its golden says`() throws {
        for (name, page) in try SamplePages.all() {
            let now = Golden.form(of: page.html())
            if Golden.rewriting { try Golden.keep(name, now) }
            let kept = Golden.kept(name)
            #expect(kept != nil, "no golden `\(name)`; run `make golden` and read the difference")
            #expect(kept == now, "`\(name)` differs from its golden; run `make golden` and read the difference")
        }
    }

    @Test func `no golden is left over`() throws {
        let named = Set(try SamplePages.all().map(\.name))
        let left = try Golden.names().subtracting(named)
        if Golden.rewriting {
            for name in left { try Golden.drop(name) }
        } else {
            #expect(left.isEmpty)
        }
    }

    @Test func `the same model makes the same page`() throws {
        for (name, page) in try SamplePages.all() {
            #expect(page.html() == page.html(), "`\(name)` changes from one reading to the next")
        }
    }
}
