using System.Text.Json;

namespace OrchestrationArchitect.Design.Simulation.Profiles;

/// <summary>The profile as a whole.</summary>
internal static class ProfileParser
{
    public static SimulationProfile Parse(JsonElement root, ProfileLog log)
    {
        var fields = new Fields(log);
        var laws = new LawParser(fields);
        var steps = new StepProfileParser(fields, laws);
        var profile = SimulationProfile.Empty;
        foreach (var member in fields.Members(root, ""))
        {
            var path = Fields.At("", member.Name);
            var value = member.Value;
            profile = member.Name switch
            {
                "$schema" => profile,
                "name" => profile with { Name = fields.Text(value, path) },
                "arrivals" => profile with { Arrivals = Arrivals(value, path, fields) },
                "accountConcurrency" => profile with { AccountConcurrency = fields.Count(value, path, 1, 10_000_000) },
                "keepAlive" => profile with { KeepAlive = fields.Duration(value, path) },
                "memoryMb" => profile with { MemoryMb = fields.Count(value, path, 1, 1_000_000) },
                "schedulingOverheadMs" => profile with { SchedulingOverhead = laws.Parse(value, path) },
                "callOverheadMs" => profile with { CallOverhead = laws.Parse(value, path) },
                "steps" or "functions" => profile with
                {
                    Steps = profile.Steps.SetItems(Entries(value, path, fields, steps.Parse)),
                },
                "branches" => profile with
                {
                    Branches = profile.Branches.SetItems(Entries(value, path, fields, (item, at) =>
                        fields.Probability(item, at)).Select(Present)),
                },
                "maps" => profile with { Maps = profile.Maps.SetItems(Entries(value, path, fields, laws.Parse)) },
                "waits" => profile with { Waits = profile.Waits.SetItems(Entries(value, path, fields, laws.Parse)) },
                _ => Unknown(profile, member, fields),
            };
        }

        return profile;
    }

    private static SimulationProfile Unknown(SimulationProfile profile, JsonProperty member, Fields fields)
    {
        fields.Unknown(member, "");
        return profile;
    }

    private static KeyValuePair<string, double> Present(KeyValuePair<string, double?> entry) =>
        KeyValuePair.Create(entry.Key, entry.Value.GetValueOrDefault());

    /// <summary>The members of an object that could be read.</summary>
    private static List<KeyValuePair<string, T>> Entries<T>(
        JsonElement value, string path, Fields fields, Func<JsonElement, string, T?> parse)
    {
        var entries = new List<KeyValuePair<string, T>>();
        foreach (var member in fields.Members(value, path))
        {
            if (parse(member.Value, Fields.At(path, member.Name)) is { } parsed)
                entries.Add(KeyValuePair.Create(member.Name, parsed));
        }

        return entries;
    }

    private static ArrivalProfile Arrivals(JsonElement value, string path, Fields fields)
    {
        var arrivals = new ArrivalProfile();
        foreach (var member in fields.Members(value, path))
        {
            var at = Fields.At(path, member.Name);
            switch (member.Name)
            {
                case "kind":
                    arrivals = arrivals with { Kind = Kind(member.Value, at, fields) };
                    break;
                case "rate":
                    arrivals = arrivals with { Rate = fields.Number(member.Value, at, 1e-9, 1_000_000) };
                    break;
                case "burstSize":
                    arrivals = arrivals with { BurstSize = fields.Count(member.Value, at, 1, 1_000_000) ?? arrivals.BurstSize };
                    break;
                default:
                    fields.Unknown(member, path);
                    break;
            }
        }

        return arrivals;
    }

    private static ArrivalKind Kind(JsonElement value, string path, Fields fields)
    {
        switch (fields.Text(value, path))
        {
            case "poisson":
                return ArrivalKind.Poisson;
            case "fixed":
                return ArrivalKind.Fixed;
            case "burst":
                return ArrivalKind.Burst;
            default:
                fields.Log.Error(ProfileCodes.WrongForm, path, "This is poisson, fixed or burst.");
                return ArrivalKind.Poisson;
        }
    }
}
