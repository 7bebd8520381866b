using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>Ends a command with exit code 2 and one line on stderr.</summary>
internal sealed class BadInputException(string message) : Exception(message)
{
    /// <summary>One line that names file, line, code and fault.</summary>
    public static BadInputException From(string source, Diagnostic diagnostic)
    {
        var place = diagnostic.Location is { Line: { } line } location
            ? $"{source}:{line}{(location.Column is { } column ? $":{column}" : "")}"
            : source;
        return new BadInputException($"{place}: {diagnostic.Code}: {diagnostic.Message}");
    }
}
