using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Ends the reading of a document at its first fault; never leaves this folder.</summary>
internal sealed class InputException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public static InputException At(string code, string message, string path, int? line = null, int? column = null) =>
        new(new Diagnostic(code, Severity.Error, message, new DiagnosticLocation(path, line, column)));

    public static InputException TooManyNodes(InputLimits limits, int line) =>
        At(RequestCodes.TooComplex, $"The document has more than {limits.Nodes:N0} values.", "", line);

    public static InputException At(string code, string message, string path, InputNode node) =>
        At(code, message, path, node.Line, node.Column);
}
