import Glibc

/// Times parts of the generator in a release build.
///
/// usage: benchmarks plot [ROOT] | benchmarks index
@main
enum Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "plot": try PlotBenchmark.run(root: arguments.dropFirst().first)
    case "index": try IndexBenchmark.run()
    default:
      print("usage: benchmarks plot [ROOT] | benchmarks index")
      exit(64)
    }
  }
}
