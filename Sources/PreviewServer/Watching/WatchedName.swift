/// Which names in the watched folders count.
enum WatchedName {
  /// Whether a change of a name is passed over: hidden files and what editors leave beside the file
  /// that they write, which the reader of the folder passes over too.
  static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name == "4913"
  }
}
