public import Diagnostics
import Mustache

/// Templates that were checked against the names of the pages that use them.
///
/// The Mustache of these templates is strict: an unknown name, partial or transform is an error
/// with its place, in every branch, before anything is rendered. `{{name}}` escapes text,
/// `{{{name}}}` prints finished HTML, and neither is accepted for the other. Line endings become LF.
///
/// ```
/// let loaded = TemplateSet.load(files, schemas: ["page": [.text("title", "title of the page")]])
/// let html = try loaded.value.render("page", ["title": .text("Growth & reach")])
/// ```
public struct TemplateSet: Sendable {
  private let schemas: [String: TemplateSchema]
  private let library: MustacheLibrary

  /// Scans and checks templates.
  ///
  /// A template's name is its path below `folder` without `.mustache`: `Templates/parts/menu.mustache`
  /// is `parts/menu`. A template with a schema can be rendered; one without is a partial, checked in
  /// the scope of each of its callers.
  ///
  /// - Parameters:
  ///   - files: the files below `folder` that end in `.mustache`, in any order.
  ///   - schemas: the names of each template that is rendered by itself.
  ///   - folder: the templates' folder in the files' paths.
  /// - Returns: the templates that can be read, with every broken tag, unknown name, partial or
  ///   transform and missing template (errors), and every file that nothing uses (warnings).
  public static func load(
    _ files: [SourceFile], schemas: [String: TemplateSchema], in folder: String = "Templates"
  ) -> Checked<TemplateSet> {
    let sources = TemplateSources(files, in: folder)
    let order = PartialOrder.check(sources.templates, unreadable: sources.unreadable)
    let usable = sources.templates.filter { order.value.contains($0.key) }
    var problems = sources.diagnostics + order.diagnostics
    problems += TemplateChecker.check(usable, schemas: schemas)
    problems += sources.missing(schemas.keys, in: folder)
    problems += sources.unused(schemas.keys)
    let compiled = sources.compiled.filter { usable[$0.key] != nil }
    let set = TemplateSet(schemas: schemas, library: MustacheLibrary(templates: compiled))
    return Checked(set, problems.sortedByPlace())
  }

  /// The text of a template with its names replaced by values.
  ///
  /// Costs a check of every value, then time in proportion to the text.
  ///
  /// - Parameters:
  ///   - name: the name of a template that has a schema.
  ///   - values: a value for every name of the schema that may not be left out.
  /// - Returns: the rendered text, with line feeds as the template has them.
  /// - Throws: ``TemplateFault`` where the values do not fit the schema, or the template was not
  ///   loaded: a fault of the program, never of the author.
  public func render(_ name: String, _ values: TemplateValues) throws(TemplateFault) -> String {
    guard let schema = schemas[name], let template = library.getTemplate(named: name) else {
      throw TemplateFault(template: name, reasons: ["it was not loaded"])
    }
    let faults = schema.faults(in: values)
    guard faults.isEmpty else { throw TemplateFault(template: name, reasons: faults) }
    let undeclared = UndeclaredNames()
    let root = TemplateNode(values, schema, reportingTo: undeclared)
    let text = template.render(root, library: library)
    guard undeclared.names.isEmpty else {
      let reasons = undeclared.names.map { "'\($0)' is asked for and not declared" }
      throw TemplateFault(template: name, reasons: reasons)
    }
    return text
  }
}
