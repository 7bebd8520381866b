using System.Text.RegularExpressions;

namespace OrchestrationArchitect.Prompts.Evaluation.Regexes;

/// <summary>A pattern ready to search, or why there is none.</summary>
/// <remarks>Building an automaton that never backtracks takes some 10 ms, a search with backtracking usually some
/// microseconds. So a search starts with backtracking under a short limit; when that is over, it starts again without
/// backtracking, in time linear in the answer. What cannot run without backtracking (lookaround, backreferences, atomic
/// groups, repetitions that would make the automaton huge) has the longer limit instead.</remarks>
internal sealed class CompiledPattern
{
    private const int MostCharacters = 10_000;
    private static readonly TimeSpan FirstLimit = TimeSpan.FromMilliseconds(40);
    private readonly Regex? _quick;
    private readonly Lazy<Regex>? _thorough;

    private CompiledPattern(string error) => Error = error;

    private CompiledPattern(Regex quick, Lazy<Regex> thorough)
    {
        _quick = quick;
        _thorough = thorough;
        Error = "";
    }

    /// <summary>Why it cannot be used; empty when it can.</summary>
    public string Error { get; }

    /// <summary>Whether a search that takes long runs without backtracking.</summary>
    public bool CanBeLinear => _thorough?.Value.Options.HasFlag(RegexOptions.NonBacktracking) ?? false;

    public static CompiledPattern Compile(string pattern, RegexOptions flags, TimeSpan timeout)
    {
        if (pattern.Length > MostCharacters)
            return new($"the pattern has {pattern.Length} characters; at most {MostCharacters} are allowed");
        pattern = ForeignSyntax.Translate(pattern);
        flags |= RegexOptions.CultureInvariant;
        try
        {
            return new(new Regex(pattern, flags, FirstLimit), new Lazy<Regex>(() => Thorough(pattern, flags, timeout)));
        }
        catch (ArgumentException fault)
        {
            return new("invalid pattern: " + fault.Message);
        }
    }

    /// <summary>Searches a text.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            return _quick!.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return _thorough!.Value.IsMatch(text);
        }
    }

    private static Regex Thorough(string pattern, RegexOptions flags, TimeSpan timeout)
    {
        if (AutomatonSize.Estimate(pattern) > AutomatonSize.Most)
            return new Regex(pattern, flags, timeout);
        try
        {
            return new Regex(pattern, flags | RegexOptions.NonBacktracking, timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, flags, timeout);
        }
    }
}
