extension StringProtocol {
  /// The beginning of the first line, for a message: at most 60 characters, an ellipsis at the cut.
  var excerpt: String {
    let line = prefix { !$0.isNewline }
    return line.count > 60 ? line.prefix(60) + "…" : String(line)
  }
}
