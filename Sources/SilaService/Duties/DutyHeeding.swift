internal import SilaCore

extension Office {
    /// What `work` gives; its refusal as an error of this module.
    static func heeding<Value>(_ work: () throws(DutyRefusal) -> Value) throws(ServiceError) -> Value {
        do throws(DutyRefusal) { return try work() } catch { throw .duty(error) }
    }
}
