using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OrchestrationArchitect.Prompts.Evaluation.Regexes;

/// <summary>Compiled patterns of one run, bounded in number.</summary>
internal sealed class PatternCache(TimeSpan timeout)
{
    private const int Most = 4096;
    private readonly ConcurrentDictionary<(string, RegexOptions), CompiledPattern> _patterns = new();

    public CompiledPattern Get(string pattern, RegexOptions flags)
    {
        if (_patterns.TryGetValue((pattern, flags), out var known))
            return known;
        var compiled = CompiledPattern.Compile(pattern, flags, timeout);
        if (_patterns.Count < Most)
            _patterns[(pattern, flags)] = compiled;
        return compiled;
    }
}
