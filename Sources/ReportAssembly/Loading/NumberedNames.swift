import Diagnostics

/// The numbered names of files or folders that lie in one folder, in their order.
struct NumberedNames {
  /// The names, by number.
  let names: [ContentPath.NumberedName]
  private let folder: String

  init(_ names: some Sequence<ContentPath.NumberedName>, in folder: String) {
    self.names = names.sorted { ($0.number, $0.text) < ($1.number, $1.text) }
    self.folder = folder
  }

  /// Numbers give the order: they run from 1 without a gap, and each stands once; so do ids.
  var numberProblems: [Diagnostic] {
    let wrong = names.enumerated().first { $1.number != $0 + 1 }.map { index, name in
      problem(
        name, "number \(name.number) where \(index + 1) follows",
        help: "number the names in '\(folder)' from 1 without a gap")
    }
    return idProblems + [wrong].compactMap { $0 }
  }

  /// Ids are addresses: each stands once.
  var idProblems: [Diagnostic] {
    var seen: [String: ContentPath.NumberedName] = [:]
    return names.compactMap { name in
      defer { seen[name.id] = name }
      return seen[name.id].map { first in
        problem(
          name, "id '\(name.id)' is taken by '\(first.text)'", help: "give it an id of its own")
      }
    }
  }

  /// Some pages of each language stand where a part's page would.
  var reservedPartProblems: [Diagnostic] {
    names.compactMap { name in
      Self.reserved[name.id].map { page in
        problem(
          name, "id '\(name.id)' is the address of \(page)", help: "give the part another id")
      }
    }
  }

  private static let reserved = [
    "about": "the page about this edition", "back": "the pages after the parts",
    "claims": "the claims that the index judges", "data": "the page of all data",
    "figures": "the page of all figures", "front": "the pages before the parts",
    "glossary": "the glossary", "index": "the home page", "method": "the method of the index",
    "scores": "the scores of the index", "sources": "the page of all sources",
  ]

  private func problem(_ name: ContentPath.NumberedName, _ message: String, help: String)
    -> Diagnostic
  {
    Diagnostic(
      .contentName, at: SourceRange(wholeFile: "\(folder)/\(name.text)"), message, help: help)
  }
}
