/// Which cases a member of staff may not see: those that complain of them, or of somebody they work under.
///
/// For them such a case is not there: not in a list, a count or a search, not by its reference, and none of its tasks. It
/// stands in every read that is made for somebody.
enum Concealment {
    /// The condition under which the case `c` is seen by whom the parameter names; by everybody where it is null.
    static func seen(by parameter: String) -> String {
        """
        not exists (select from case_interest hidden where hidden.case_id = c.id and hidden.staff_id = \(parameter)::uuid
        and hidden.kind in ('complained-of', 'under-them'))
        """
    }
}
