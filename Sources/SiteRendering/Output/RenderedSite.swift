/// The files of a site, each path once, sorted by the UTF-8 bytes of their paths.
public struct RenderedSite: Sendable, Equatable {
  /// The files in the order of their paths.
  public let files: [RenderedFile]

  /// Takes the files of a site, in any order.
  ///
  /// A path consists of parts with `/` between them, each of ASCII letters, digits, `.`, `_`, `~`
  /// and `-`, and none `.` or `..`; `manifest.json` is the writer's. Paths that differ by their
  /// case alone would be one file on some systems.
  ///
  /// - Parameter files: the files.
  /// - Throws: ``SiteFault`` where a path is malformed, taken, or both a file and a folder.
  public init(_ files: [RenderedFile]) throws(SiteFault) {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let reasons = Self.faults(in: sorted.map(\.path))
    guard reasons.isEmpty else { throw SiteFault(reasons: reasons) }
    self.files = sorted
  }

  private static func faults(in paths: [String]) -> [String] {
    var reasons: [String] = []
    var taken: [String: String] = [:]
    for path in paths {
      if !isPath(path) { reasons.append("'\(path)' is no path of a site") }
      if path == SiteManifest.fileName { reasons.append("'\(path)' is the writer's own file") }
      switch taken.updateValue(path, forKey: path.lowercased()) {
      case path?: reasons.append("'\(path)' is rendered twice")
      case let other?: reasons.append("'\(path)' and '\(other)' differ by their case alone")
      case nil: break
      }
    }
    for path in paths {
      for folder in folders(of: path) where taken[folder.lowercased()] != nil {
        reasons.append("'\(folder)' is a file and the folder of '\(path)'")
      }
    }
    return reasons
  }

  /// Whether a path is one that can be published and written into a manifest as it stands.
  static func isPath(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && part.allSatisfy(isPathByte)
    }
  }

  static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The folders that a path stands in, the outermost first, without the root.
  static func folders(of path: String) -> [String] {
    let bytes = Array(path.utf8)
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { end in
      String(decoding: bytes[..<end], as: UTF8.self)
    }
  }
}

/// A fault of the program: paths that cannot stand in one site.
public struct SiteFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, each naming the path.
  public let reasons: [String]

  /// Every reason in one line.
  public var description: String { reasons.joined(separator: "; ") }
}
