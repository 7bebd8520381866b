namespace OrchestrationArchitect.Prompts;

/// <summary>A finding about a prompt file or about a value for it: data, never an exception.</summary>
/// <param name="Code">Stable code, one of <see cref="PromptCodes"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, naming the field.</param>
/// <param name="File">The file's name as the caller gave it; empty where there is no file.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Column">The column, from 1; 0 where there is none.</param>
public sealed record PromptDiagnostic(
    string Code, PromptSeverity Severity, string Message, string File, int Line, int Column)
{
    /// <summary>One line: <c>file:line:column: severity code: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity == PromptSeverity.Error ? "error" : "warning";
        var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
        return place.Length == 0 ? $"{severity} {Code}: {Message}" : $"{place}: {severity} {Code}: {Message}";
    }
}
