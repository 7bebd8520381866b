namespace OrchestrationArchitect.Bench.Reading.Pet;

/// <summary>
/// PET tells flow between activities, gateways and conditions; facts tell it between steps. So gateways and conditions
/// are contracted: an activity that reaches another through them alone is followed by it.
/// Mentions of one gateway count as one.
/// </summary>
internal static class PetFlows
{
    public static HashSet<(int From, int To)> BetweenActivities(PetDocument document)
    {
        var same = Enumerable.Range(0, document.Mentions.Length).ToArray();
        foreach (var (from, to) in document.SameGateway)
        {
            var (old, merged) = (same[from], same[to]);
            for (var i = 0; i < same.Length; i++)
            {
                same[i] = same[i] == old ? merged : same[i];
            }
        }

        var next = document.Flows.ToLookup(f => same[f.From], f => same[f.To]);
        var pairs = new HashSet<(int, int)>();
        foreach (var activity in Enumerable.Range(0, same.Length).Where(i => document.Mentions[i].Type == "Activity"))
        {
            var seen = new HashSet<int>();
            var open = new Stack<int>(next[activity]);
            while (open.TryPop(out var at))
            {
                if (!seen.Add(at))
                {
                    continue;
                }

                if (document.Mentions[at].Type == "Activity")
                {
                    pairs.Add((activity, at));
                    continue;
                }

                foreach (var after in next[at])
                {
                    open.Push(after);
                }
            }
        }

        return pairs;
    }
}
