using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Orders of steps that exclude each other: told in both ways, or told in one and demanded in the other.</summary>
internal sealed class Orders(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    /// <summary>So many claims are compared with each other.</summary>
    private const int MostClaims = 100;

    private readonly ToldSteps _told = new(facts, lexicon);
    private readonly OrderClaims _claims = new(lexicon);
    private readonly HashSet<(string First, string Second)> _said = [];
    private readonly ILookup<string, string> _next = facts.Flow.ToLookup(flow => flow.From, flow => flow.To, StringComparer.Ordinal);

    /// <summary>A note for the first pair of steps that cannot come in the order that is asked for.</summary>
    public IEnumerable<NoteFact> Notes() => Turned().Concat(Forbidden()).Take(1);

    /// <summary>Two sentences of the workflow put the same actions in both orders.</summary>
    private IEnumerable<NoteFact> Turned()
    {
        foreach (var claim in sayings.In(SourceField.BusinessWorkflow).SelectMany(_claims.Of).Take(MostClaims))
        {
            var (first, second) = (Key(claim.First), Key(claim.Second));
            if (Leads(second, first, []))
            {
                yield return NoteCode.TwoOrders.At($"Contradiction: '{second}' is said to come before '{first}' and after it.", claim.Sentence.Words.Sentence.Span);
            }

            _said.Add((first, second));
        }
    }

    /// <summary>A sentence of the constraints asks for another order than the workflow tells, or for an order of what runs side by side.</summary>
    private IEnumerable<NoteFact> Forbidden()
    {
        foreach (var claim in sayings.In(SourceField.ConstraintsAndSlas).SelectMany(_claims.Of).Take(MostClaims))
        {
            if (Step(claim, claim.First) is not { } first || Step(claim, claim.Second) is not { } second || first == second)
            {
                continue;
            }

            if (facts.Parallel.Any(group => group.Contains(first) && group.Contains(second)))
            {
                yield return NoteCode.TwoOrders.At($"Contradiction: '{first}' and '{second}' are said to run side by side and one after the other.", claim.Sentence.Words.Sentence.Span);
            }
            else if (Reaches(second, first) && !Reaches(first, second))
            {
                yield return NoteCode.TwoOrders.At($"Contradiction: the workflow tells '{second}' before '{first}'; the constraints ask for the other order.", claim.Sentence.Words.Sentence.Span);
            }
        }
    }

    private string? Step(OrderClaim claim, Act act) => (claim.IsBan ? _told.Meant(act) : _told.Of(act))?.Id;

    /// <summary>Whether one step comes later than another in the course of a run.</summary>
    private bool Reaches(string from, string to)
    {
        HashSet<string> seen = [];
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var step))
        {
            foreach (var next in _next[step].Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    /// <summary>The step an action is, or else its verb with what it acts on, as it was first named.</summary>
    private string Key(Act act)
    {
        var known = _said.SelectMany(pair => new[] { pair.First, pair.Second });
        return act.Thing is { } thing
            ? _told.Of(act) is { } step && _told.HeadOf(step) == thing ? step.Id : $"{act.Verb}-{thing}"
            : known.FirstOrDefault(key => key.Split('-')[0] == act.Verb) ?? _told.Of(act)?.Id ?? act.Verb;
    }

    private bool Leads(string first, string second, HashSet<string> seen) =>
        first != second && seen.Add(first) && _said.Any(pair => pair.First == first && (pair.Second == second || Leads(pair.Second, second, seen)));
}
