using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>A complete .NET isolated-worker project for Azure Durable Functions.</summary>
internal sealed class DurableCSharpExporter : IExporter
{
    public string Format => "durable-csharp";

    public string Description => "Azure Durable Functions project in C# (.NET 10, isolated worker)";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design)
    {
        var names = new ProjectNames(design);
        return
        [
            Code("Orchestrator.cs", new OrchestratorWriter(design, names).Write()),
            Code("Policies.cs", PolicyWriter.Write(design, names)),
            Code("Activities.cs", ActivityWriter.Activities(design, names)),
            Code("ISteps.cs", ActivityWriter.Port(design, names)),
            Code("Steps.cs", ActivityWriter.Implementation(design, names)),
            Code("Triggers.cs", TriggerWriter.Write(design, names)),
            Code("RunScope.cs", Templates.Read("run-scope.data.txt", names.Namespace)),
            Code("RunTypes.cs", Templates.Read("run-types.data.txt", names.Namespace)),
            Code("DeadLetterActivity.cs", Templates.Read("dead-letter.data.txt", names.Namespace)),
            Code("Program.cs", Templates.Read("program.data.txt", names.Namespace)),
            new ExportedFile(names.Namespace + ".csproj", "application/xml", Templates.Read("project.data.xml", names.Namespace)),
            new ExportedFile("host.json", "application/json", ProjectSettings.Host(design)),
            new ExportedFile("local.settings.sample.json", "application/json", ProjectSettings.Local),
        ];
    }

    private static ExportedFile Code(string path, string content) => new(path, "text/x-csharp", content);
}

/// <summary>Names of the project's types and members, unique and valid in C#.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    public ProjectNames(OrchestrationDesign design)
    {
        Namespace = Words.Pascal(design.Name + " Flow");
        var members = new UniqueNames(80, StringComparer.Ordinal, "");
        foreach (var reserved in new[] { "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "Policies", "Steps", "ReferenceEquals" })
        {
            members.Take(reserved);
        }

        foreach (var id in design.Steps.Select(step => step.Id))
        {
            if (!_members.ContainsKey(id))
            {
                _members.Add(id, members.Take(Words.Pascal(id)));
            }
        }
    }

    public string Namespace { get; }

    /// <summary>The member that stands for a step.</summary>
    public string Of(string stepId) => _members.TryGetValue(stepId, out var name) ? name : Words.Pascal(stepId);
}
