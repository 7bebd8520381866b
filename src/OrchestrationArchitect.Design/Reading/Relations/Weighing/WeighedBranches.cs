using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>
/// Weighs which step each branch leaves from once the whole text is read. What the rules say holds unless the evidence against it is clear.
/// </summary>
internal static class WeighedBranches
{
    /// <summary>How much the odds must speak against what the rules say, in natural log-odds; chosen by cross-validation by writers.</summary>
    private const double Trust = 0.3;

    /// <summary>The segments, with the branches meant as the evidence says.</summary>
    /// <param name="segments">What the rules say.</param>
    /// <param name="story">The text; <see langword="null"/> if none was read.</param>
    public static List<Segment> In(ImmutableArray<Segment> segments, Story? story)
    {
        var weighed = segments.ToList();
        if (story?.Lexicon.BranchWeights is { } weights && weighed.Exists(s => s.Move is Branch))
        {
            foreach (var choice in new BranchChoices(segments, story).Read())
            {
                var best = Best(choice, weights.For(choice.Kind, choice.Group));
                best.Apply(weighed, choice.At);
                AddParts(weighed, choice, best, weights);
            }
        }

        return weighed;
    }

    /// <summary>Lets a branch leave from what each part of its condition speaks of.</summary>
    private static void AddParts(List<Segment> weighed, BranchChoice choice, BranchOption best, BranchWeights weights)
    {
        var from = StepOf(best, choice);
        var named = choice.Parts.Select(part => StepOf(Best(part, weights.For(part.Kind, part.Group)), part)).ToImmutableArray();
        if (named.Contains(from) && named.Where(step => step != from).Distinct().ToImmutableArray() is { IsEmpty: false } also && weighed[choice.At].Move is Branch branch)
        {
            weighed[choice.At] = weighed[choice.At] with { Move = branch with { From = (branch.From.IsNamed ? branch.From : Anchor.On([from])) with { Also = also } } };
        }
    }

    private static int StepOf(BranchOption option, BranchChoice choice) => option.Change == BranchChange.Keep ? choice.Ruled : option.Step;

    /// <summary>The option with the best odds, the rules' own where none is clearly better.</summary>
    private static BranchOption Best(BranchChoice choice, NameTable<double> weights)
    {
        var (best, most) = (choice.Options[0], double.NegativeInfinity);
        var (of, odds) = ((List<string>?)null, 0.0);
        foreach (var option in choice.Options)
        {
            (of, odds) = (option.OfStep, of == option.OfStep ? odds : Sum(option.OfStep, weights) + Sum(option.Pairs, weights));
            var all = odds + Sum(option.Seen, weights) + (option.Change == BranchChange.Keep ? Trust : 0);
            (best, most) = all > most ? (option, all) : (best, most);
        }

        return best;
    }

    private static double Sum(List<string> seen, NameTable<double> weights)
    {
        var sum = 0.0;
        foreach (var sign in seen)
        {
            sum += weights.Find(sign) is var place and >= 0 ? weights[place] : 0;
        }

        return sum;
    }
}
