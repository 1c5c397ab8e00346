import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The five policies` {
    @Test(arguments: Tenants.all)
    func `each reads without a fault`(name: String) throws {
        let files = try Tenants.files(name)
        #expect(files.policy.policy.channels.items.count >= 6)
        #expect(files.services.count >= 2)
    }
}
