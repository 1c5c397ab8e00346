/// What a browser may load and do on the pages of this module: their own styles and pictures, and forms sent here.
public enum ContentSecurityPolicy {
    /// The value of the header `Content-Security-Policy` for every page.
    public static let header =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"
}
