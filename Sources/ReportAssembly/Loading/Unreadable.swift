/// What exists but could not be read; its own mistake is reported, a reference to it is not.
struct Unreadable {
  /// The schemes whose list, such as `references.yaml`, could not be read at all.
  var lists: Set<LinkScheme> = []
  /// The ids of figures.
  var figures: Set<String> = []

  /// Whether a reference may lead to something that could not be read.
  func hides(_ scheme: LinkScheme, _ name: String) -> Bool {
    switch scheme {
    case .figure: figures.contains(name)
    case .value: figures.contains(String(name.prefix { $0 != "#" }))
    case .section, .cite, .term, .score, .claim, .media: lists.contains(scheme)
    }
  }
}
