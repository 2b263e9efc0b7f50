import Fixtures
import ReportModel

/// What is wrong with the fixture and its index after a change, as `findings` says it; paths are
/// without `index/`.
func indexFindings(_ change: (inout FixtureReport) throws -> Void) throws -> [String] {
  try findings { fixture in
    try fixture.addIndex()
    try change(&fixture)
  }.map { $0.replacing("index/", with: "") }
}

/// What is wrong after one replacement in a file of the index.
func indexFindings(_ old: String, _ new: String, in name: String) throws -> [String] {
  try indexFindings { try $0.replace(old, with: new, in: "index/\(name)") }
}

/// The index of the fixture after a change; nil where an error stands in its way.
func index(_ change: (inout FixtureReport) throws -> Void = { _ in }) throws -> CompositeIndex? {
  try report { fixture in
    try fixture.addIndex()
    try change(&fixture)
  }?.index
}
