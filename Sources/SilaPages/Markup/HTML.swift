/// A page under construction: UTF-8 bytes in one buffer, everything written into it escaped unless it is `Markup`.
///
/// Elements nest by closures, so that what is opened is closed. A 200-row page takes well under a millisecond.
struct HTML {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// An empty page with room for `capacity` bytes.
    init(capacity: Int = 16_384) {
        bytes.reserveCapacity(capacity)
    }

    /// An element with what `content` writes inside it.
    ///
    /// An attribute that is nil is left out. A void element (`input`, `meta`) has no inside and no end tag.
    mutating func element(
        _ tag: Tag, _ attributes: Attribute?..., content: (inout HTML) -> Void = { _ in }
    ) {
        open(tag, attributes)
        guard !tag.isVoid else { return }
        content(&self)
        close(tag)
    }

    /// An element that holds text.
    mutating func element(_ tag: Tag, _ attributes: Attribute?..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// Text, escaped.
    mutating func text(_ text: String) {
        Escaping.append(text, to: &bytes)
    }

    /// Markup that this module wrote itself, as it stands.
    mutating func markup(_ markup: Markup) {
        markup.literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute?]) {
        bytes.append(UInt8(ascii: "<"))
        tag.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        for attribute in attributes { attribute?.append(to: &bytes) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ tag: Tag) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        tag.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: ">"))
    }
}
