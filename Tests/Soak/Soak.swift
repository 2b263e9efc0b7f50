import Glibc

/// Long runs over the real report, in a release build.
///
/// usage: soak edits ROOT COUNT [SEED] | soak rebuilds ROOT COUNT
@main
enum Soak {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3, let count = Int(arguments[2]), count > 0 else { usage() }
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
    switch arguments[0] {
    case "edits":
      var edits = try RandomEdits(root: arguments[1], seed: seed)
      exit(try await edits.run(count) == 0 ? 0 : 1)
    case "rebuilds":
      var rebuilds = try Rebuilds(root: arguments[1])
      exit(try await rebuilds.run(count) ? 0 : 1)
    default: usage()
    }
  }

  private static func usage() -> Never {
    print("usage: soak edits ROOT COUNT [SEED] | soak rebuilds ROOT COUNT")
    exit(64)
  }
}
