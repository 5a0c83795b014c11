using System.CommandLine;
using Kawat.Training;

var root = new RootCommand("Makes and measures Kawat's taggers and parsers.")
{
    ClusterCommand.Create(),
    WordTableCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
