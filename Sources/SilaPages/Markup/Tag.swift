/// An element that the pages use, as its tags are written.
struct Tag {
    /// Its start up to the attributes: `<p`.
    let start: StaticString
    /// Its end tag; nil where it has no inside and no end.
    let end: StaticString?

    private init(_ start: StaticString, _ end: StaticString?) {
        self.start = start
        self.end = end
    }

    static let html = Tag("<html", "</html>")
    static let head = Tag("<head", "</head>")
    static let title = Tag("<title", "</title>")
    static let meta = Tag("<meta", nil)
    static let link = Tag("<link", nil)
    static let body = Tag("<body", "</body>")

    static let header = Tag("<header", "</header>")
    static let nav = Tag("<nav", "</nav>")
    static let main = Tag("<main", "</main>")
    static let section = Tag("<section", "</section>")
    static let footer = Tag("<footer", "</footer>")
    static let div = Tag("<div", "</div>")
    static let details = Tag("<details", "</details>")
    static let summary = Tag("<summary", "</summary>")

    static let h1 = Tag("<h1", "</h1>")
    static let h2 = Tag("<h2", "</h2>")
    static let h3 = Tag("<h3", "</h3>")
    static let p = Tag("<p", "</p>")
    static let ul = Tag("<ul", "</ul>")
    static let ol = Tag("<ol", "</ol>")
    static let li = Tag("<li", "</li>")
    static let dl = Tag("<dl", "</dl>")
    static let dt = Tag("<dt", "</dt>")
    static let dd = Tag("<dd", "</dd>")

    static let span = Tag("<span", "</span>")
    static let strong = Tag("<strong", "</strong>")
    static let bdi = Tag("<bdi", "</bdi>")
    static let cite = Tag("<cite", "</cite>")
    static let time = Tag("<time", "</time>")
    static let a = Tag("<a", "</a>")

    static let table = Tag("<table", "</table>")
    static let caption = Tag("<caption", "</caption>")
    static let thead = Tag("<thead", "</thead>")
    static let tbody = Tag("<tbody", "</tbody>")
    static let tr = Tag("<tr", "</tr>")
    static let th = Tag("<th", "</th>")
    static let td = Tag("<td", "</td>")

    static let form = Tag("<form", "</form>")
    static let label = Tag("<label", "</label>")
    static let input = Tag("<input", nil)
    static let button = Tag("<button", "</button>")
    static let textarea = Tag("<textarea", "</textarea>")
    static let select = Tag("<select", "</select>")
    static let option = Tag("<option", "</option>")
    static let fieldset = Tag("<fieldset", "</fieldset>")
    static let legend = Tag("<legend", "</legend>")
}
