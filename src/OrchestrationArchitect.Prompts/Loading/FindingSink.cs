using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Collects what a loader finds; bounded, so that a hostile file cannot make a huge report.</summary>
internal sealed class FindingSink(string fileName)
{
    private const int Most = 100;
    private readonly List<PromptDiagnostic> _errors = [];
    private readonly List<PromptDiagnostic> _warnings = [];

    public bool HasErrors => _errors.Count > 0;

    public void Error(string code, string message, int line, int column) =>
        Add(_errors, new(code, PromptSeverity.Error, message, fileName, line, column));

    public void Warn(string code, string message, int line, int column) =>
        Add(_warnings, new(code, PromptSeverity.Warning, message, fileName, line, column));

    public ImmutableArray<PromptDiagnostic> ToDiagnostics() => [.. _errors, .. _warnings];

    private static void Add(List<PromptDiagnostic> to, PromptDiagnostic diagnostic)
    {
        if (to.Count < Most)
            to.Add(diagnostic);
    }
}
