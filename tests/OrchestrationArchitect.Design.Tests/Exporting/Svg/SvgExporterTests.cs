using System.Globalization;
using System.Xml.Linq;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Exporting.Diagrams;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Design.Tests.Exporting.Svg;

public sealed class SvgExporterTests
{
    public static IEnumerable<OrchestrationDesign> Designs => Samples.All.Concat(Enumerable.Range(0, 60).Select(seed => GeneratedDesigns.Of(seed)));

    [Fact]
    public void Export_AnyDesign_IsWellFormedAndDescribed()
    {
        foreach (var design in Designs)
        {
            var root = XDocument.Parse(Exporters.Find("svg")!.Export(design)[0].Content).Root!;

            root.Elements().First().Name.LocalName.ShouldBe("title");
            root.Element(XName.Get("desc", root.Name.NamespaceName))!.Value.ShouldNotBeEmpty();
            root.Attribute("role")!.Value.ShouldBe("img");
        }
    }

    [Fact]
    public void Layout_AnyDesign_KeepsTextInsideItsBox()
    {
        foreach (var node in Designs.SelectMany(design => DiagramBuilder.Build(design).Nodes).Where(node => node.Lines.Length > 0))
        {
            var widest = node.Lines.Max(line => TextMetrics.Width(line, NodeFactory.LabelSize));
            (42 + widest).ShouldBeLessThanOrEqualTo(node.Place.Width, node.Label);
            (node.Lines.Length * NodeFactory.LineHeight).ShouldBeLessThan(node.Place.Height, node.Label);
        }
    }

    [Fact]
    public void Layout_AnyDesign_NeverPutsOneBoxOverAnother()
    {
        foreach (var design in Designs)
        {
            var boxes = DiagramBuilder.Build(design).Nodes.Where(node => node.Kind is not (NodeKind.Map or NodeKind.Loop)).ToList();
            for (var one = 0; one < boxes.Count; one++)
            {
                for (var other = one + 1; other < boxes.Count; other++)
                {
                    Overlap(boxes[one].Place, boxes[other].Place).ShouldBeFalse($"{design.Name}: {boxes[one].Label} and {boxes[other].Label}");
                }
            }
        }
    }

    [Fact]
    public void Layout_AnyDesign_StaysOnThePage()
    {
        foreach (var diagram in Designs.Select(DiagramBuilder.Build))
        {
            diagram.Nodes.ShouldAllBe(node => node.Place.X >= -0.01 && node.Place.Right <= diagram.Width + 0.01);
            diagram.Nodes.ShouldAllBe(node => node.Place.Y >= -0.01 && node.Place.Bottom <= diagram.Height + 0.01);
        }
    }

    [Fact]
    public void Layout_Saga_NumbersEachStepWithWhatUndoesIt()
    {
        var nodes = DiagramBuilder.Build(Samples.OrderFulfilment).Nodes;

        nodes.Where(node => node.Undo == 1).Select(node => node.Label).ShouldBe(["Reserve stock", "Release stock"]);
        nodes.Where(node => node.Undo == 2).Select(node => node.Label).ShouldBe(["Process payment", "Refund payment"]);
        nodes.Single(node => node.Pivot).Label.ShouldBe("Ship order");
    }

    [Fact]
    public void Export_Numbers_AreInvariant()
    {
        var svg = Exporters.Find("svg")!.Export(Samples.TravelBooking)[0].Content;

        var width = XDocument.Parse(svg).Root!.Attribute("width")!.Value;
        double.Parse(width, CultureInfo.InvariantCulture).ShouldBeGreaterThan(500);
    }

    private static bool Overlap(Rect one, Rect other) =>
        one.X < other.Right - 1 && other.X < one.Right - 1 && one.Y < other.Bottom - 1 && other.Y < one.Bottom - 1;
}
