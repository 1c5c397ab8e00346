/// Writing what is complained of anew, point by point.
public struct WritePoints: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.points
    /// The points, in order.
    public var points: [String]

    /// The points.
    public init(points: [String]) { self.points = points }

    /// Until it was found, settled or answered.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        try complaint.requireOpen()
        try complaint.requireUndecided(clause: nil)
    }

    /// Written anew; no clock begins again.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        desk.entry(.pointsChanged(points: try ComplaintPoint.written(points, clause: nil)), on: nil)
    }
}
