using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>What came of reading a document: the value, or the first fault.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public abstract record ParseResult<T>
{
    private ParseResult()
    {
    }

    /// <summary>The document is good.</summary>
    /// <param name="Value">What it holds.</param>
    public sealed record Parsed(T Value) : ParseResult<T>;

    /// <summary>The document is refused.</summary>
    /// <param name="Diagnostic">What is wrong and where.</param>
    public sealed record Refused(Diagnostic Diagnostic) : ParseResult<T>;
}
