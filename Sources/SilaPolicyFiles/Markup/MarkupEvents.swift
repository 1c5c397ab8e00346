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
        case documentStart, documentEnd
        case streamStart, streamEnd
    }

    /// An event, where it begins, and what YAML hangs on it.
    struct Marked {
        var event: Event
        var position: Position
        /// Where it ends, one past its last sign.
        var end: Position
        /// From where to where it stands, in code points from the start of the text.
        var span: Range<Int>
        /// True where a list or mapping begins that is written in brackets.
        var isFlow = false
        var anchor: String?
        var hasTag: Bool
    }

    /// The text is no YAML from here on.
    struct Broken: Error {
        /// Where the parser stood when it gave up.
        var position: Position
        /// What it says.
        var problem: String
        /// What it was about, "while scanning a simple key"; empty where it does not say.
        var context: String
        /// Where that began.
        var began: Position
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
        return marked(raw)
    }

    private func marked(_ raw: yaml_event_t) -> Marked {
        let start = Int(raw.start_mark.index)
        let span = start..<max(start, Int(raw.end_mark.index))
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
        case YAML_DOCUMENT_START_EVENT: event = .documentStart
        case YAML_DOCUMENT_END_EVENT: event = .documentEnd
        case YAML_STREAM_START_EVENT: event = .streamStart
        default: event = .streamEnd
        }
        return Marked(
            event: event, position: Position(raw.start_mark), end: Position(raw.end_mark), span: span, isFlow: isFlow,
            anchor: text(anchor), hasTag: tag != nil)
    }

    private static func style(_ style: yaml_scalar_style_t) -> MarkupNode.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    private var failure: Broken {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "not YAML"
        let context = state.context.map { String(cString: $0) } ?? ""
        let position = Position(state.problem_mark)
        return Broken(
            position: position, problem: problem, context: context,
            began: context.isEmpty ? position : Position(state.context_mark),
            isTooDeep: problem.hasPrefix("Maximum nesting level"))
    }

    private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}

extension Position {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
