using System.Text.RegularExpressions;
using OrchestrationArchitect.Prompts.Evaluation.Running;

namespace OrchestrationArchitect.Prompts.Evaluation.Regexes;

/// <summary>Executes <see cref="RegexCheck"/>.</summary>
internal static class RegexRunner
{
    public static EvaluatorResult Run(RegexCheck check, Subject subject, PatternCache patterns)
    {
        var found = 0;
        foreach (var template in check.Patterns)
        {
            var pattern = Template.Fill(template, subject, Regex.Escape);
            var compiled = patterns.Get(pattern, check.Flags);
            if (compiled.Error.Length > 0)
                return new("", CheckStatus.Error, 0, $"'{Short(pattern)}': {compiled.Error}");
            try
            {
                if (compiled.IsMatch(subject.Answer))
                    found++;
            }
            catch (RegexMatchTimeoutException slow)
            {
                return new("", CheckStatus.Error, 0, $"'{Short(pattern)}': no result within {slow.MatchTimeout.TotalMilliseconds} ms");
            }
        }

        var holds = check.Negated ? found == 0 : check.Any ? found > 0 : found == check.Patterns.Length;
        return CheckRunner.Executed(holds, $"Expected {(check.Negated ? "not " : "")}to match: '{string.Join("', '", check.Patterns.Select(Short))}'");
    }

    private static string Short(string pattern) => pattern.Length <= 200 ? pattern : pattern[..200] + "…";
}
