internal import CYaml

/// A file as a stream of events with their places, one at a time: nothing is built, expanded or held.
///
/// Yams gives whole trees, after it has followed aliases and recursed as deep as the file likes; what is refused here
/// has to be refused before that. So this goes to libyaml, which Yams carries, and hands on its events.
final class MarkupEvents {
    /// What comes next in the file.
    enum Event {
        case scalar(String, style: MarkupNode.Style)
        case listStart, listEnd
        case mappingStart, mappingEnd
        case alias(String)
        case documentStart(hasDirective: Bool), documentEnd
        case streamStart, streamEnd
    }

    /// An event, where it begins, and what YAML hangs on it.
    struct Marked {
        var event: Event
        var position: Position
        /// From where to where it stands, in code points from the start of the text.
        var span: Range<Int>
        /// True where a list or mapping begins that is written in brackets.
        var isFlow = false
        var anchor: String?
        var hasTag: Bool
    }

    /// The text is no YAML from here on.
    struct Broken: Error {
        var position: Position
        var problem: String
        /// True when libyaml gave up on the nesting while it looked ahead, before it gave an event so deep.
        var isTooDeep: Bool
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Reads the bytes, which must outlive the stream.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event.
    func next() throws(Broken) -> Marked {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { throw failure }
        defer { yaml_event_delete(&raw) }
        let place = Position(line: raw.start_mark.line + 1, column: raw.start_mark.column + 1)
        let start = Int(raw.start_mark.index)
        let span = start..<max(start, Int(raw.end_mark.index))
        return marked(raw, at: place, span: span)
    }

    private func marked(_ raw: yaml_event_t, at place: Position, span: Range<Int>) -> Marked {
        var isFlow = false
        var anchor: UnsafeMutablePointer<UInt8>?
        var tag: UnsafeMutablePointer<UInt8>?
        let event: Event
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            (anchor, tag) = (scalar.anchor, scalar.tag)
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            event = .scalar(String(decoding: bytes, as: UTF8.self), style: Self.style(scalar.style))
        case YAML_SEQUENCE_START_EVENT:
            (anchor, tag) = (raw.data.sequence_start.anchor, raw.data.sequence_start.tag)
            isFlow = raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            event = .listStart
        case YAML_MAPPING_START_EVENT:
            (anchor, tag) = (raw.data.mapping_start.anchor, raw.data.mapping_start.tag)
            isFlow = raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            event = .mappingStart
        case YAML_ALIAS_EVENT:
            event = .alias(text(raw.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_END_EVENT: event = .listEnd
        case YAML_MAPPING_END_EVENT: event = .mappingEnd
        case YAML_DOCUMENT_START_EVENT:
            let start = raw.data.document_start
            let tags = start.tag_directives.start != start.tag_directives.end
            event = .documentStart(hasDirective: start.version_directive != nil || tags)
        case YAML_DOCUMENT_END_EVENT: event = .documentEnd
        case YAML_STREAM_START_EVENT: event = .streamStart
        default: event = .streamEnd
        }
        return Marked(
            event: event, position: place, span: span, isFlow: isFlow, anchor: text(anchor), hasTag: tag != nil)
    }

    private static func style(_ style: yaml_scalar_style_t) -> MarkupNode.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    /// What libyaml says is wrong.
    ///
    /// A quote or bracket never closed is placed where it opens, not at the end of the file.
    private var failure: Broken {
        let said = parser.pointee.problem.map { String(cString: $0) } ?? "not YAML"
        let context = parser.pointee.context.map { String(cString: $0) + ": " } ?? ""
        let opens = said.contains("end of stream") && parser.pointee.context != nil
        let mark = opens ? parser.pointee.context_mark : parser.pointee.problem_mark
        return Broken(
            position: Position(line: mark.line + 1, column: mark.column + 1), problem: context + said,
            isTooDeep: said.hasPrefix("Maximum nesting level"))
    }

    private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
